#!/bin/bash
# Only whether the broker listens: the real tool's jar isn't among those that this project resolves.
exec 3<> /dev/tcp/127.0.0.1/9092
