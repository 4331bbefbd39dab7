FROM debian:bookworm-slim AS files
RUN mkdir -p /out/lib/x86_64-linux-gnu /out/usr/lib/x86_64-linux-gnu /out/lib64 /out/etc/ssl/certs /out/tmp /out/home/nonroot /out/usr/share /out/nodejs/bin \
  && cd /lib/x86_64-linux-gnu && cp -L libc.so.6 libm.so.6 libdl.so.2 libpthread.so.0 librt.so.1 libgcc_s.so.1 libresolv.so.2 libnss_dns.so.2 libnss_files.so.2 /out/lib/x86_64-linux-gnu/ \
  && cp -L /usr/lib/x86_64-linux-gnu/libstdc++.so.6 /out/usr/lib/x86_64-linux-gnu/ && cp -L /lib64/ld-linux-x86-64.so.2 /out/lib64/ \
  && cp -r /usr/share/zoneinfo /out/usr/share/ && cp /etc/ssl/certs/ca-certificates.crt /out/etc/ssl/certs/ \
  && echo 'root:x:0:0:root:/root:/sbin/nologin\nnonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin' > /out/etc/passwd \
  && echo 'root:x:0:\nnonroot:x:65532:' > /out/etc/group && echo 'hosts: files dns' > /out/etc/nsswitch.conf \
  && chmod 1777 /out/tmp && chown 65532:65532 /out/home/nonroot
COPY node /out/nodejs/bin/node
FROM scratch
COPY --from=files /out /
ENV SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt PATH=/nodejs/bin
USER 65532
WORKDIR /home/nonroot
ENTRYPOINT ["/nodejs/bin/node"]
