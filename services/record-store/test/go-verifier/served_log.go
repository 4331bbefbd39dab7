package main

import (
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// servedLog reads a C2SP tlog-tiles log over HTTP; it is a tlog.TileReader.
type servedLog struct{ url, token string }

func (log servedLog) get(path string) ([]byte, error) {
	request, err := http.NewRequest(http.MethodGet, log.url+"/"+path, nil)
	if err != nil {
		return nil, err
	}
	if log.token != "" {
		request.Header.Set("Authorization", "Bearer "+log.token)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err == nil && response.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s: %s: %s", path, response.Status, body)
	}
	return body, err
}

func (servedLog) Height() int { return 8 }

func (log servedLog) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	read := make([][]byte, len(tiles))
	for i, tile := range tiles {
		// tlog names the height in a tile's path, which C2SP tlog-tiles fixes at 8 and leaves out.
		bytes, err := log.get(strings.Replace(tile.Path(), "tile/8/", "tile/", 1))
		if err != nil {
			return nil, err
		}
		read[i] = bytes
	}
	return read, nil
}

func (servedLog) SaveTiles([]tlog.Tile, [][]byte) {}

// indexPath writes the index of an entry bundle of this width, such as x001/234.p/5.
func indexPath(index, width int64) string {
	path := fmt.Sprintf("%03d", index%1000)
	for index /= 1000; index > 0; index /= 1000 {
		path = fmt.Sprintf("x%03d/%s", index%1000, path)
	}
	if width < 256 {
		path += fmt.Sprintf(".p/%d", width)
	}
	return path
}

// openCheckpoint gives the tree of a C2SP checkpoint that this key has signed and whose origin is the key's name.
func openCheckpoint(text []byte, key string) (tlog.Tree, error) {
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return tlog.Tree{}, err
	}
	opened, err := note.Open(text, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != verifier.Name() {
		return tlog.Tree{}, errors.New("the checkpoint is malformed or of another log")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

// checkNote opens a note that this key has signed and that must not pass for a checkpoint.
func checkNote(text, key string) error {
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return err
	}
	if _, err := note.Open([]byte(text), note.VerifierList(verifier)); err != nil {
		return err
	}
	if _, err := openCheckpoint([]byte(text), key); err == nil {
		return errors.New("it passes for a checkpoint")
	}
	return nil
}

type tlogProof struct {
	index      int64
	extra      []byte
	hashes     [][]byte
	checkpoint string
}

func parseTlogProof(file string) (tlogProof, error) {
	var parsed tlogProof
	head, checkpoint, ok := strings.Cut(file, "\n\n")
	lines := strings.Split(head, "\n")
	if !ok || len(lines) < 3 || lines[0] != "c2sp.org/tlog-proof@v1" {
		return parsed, errors.New("malformed")
	}
	parsed.checkpoint = checkpoint
	for _, line := range lines[1:] {
		var err error
		if extra, ok := strings.CutPrefix(line, "extra "); ok {
			parsed.extra, err = base64.StdEncoding.DecodeString(extra)
		} else if index, ok := strings.CutPrefix(line, "index "); ok {
			parsed.index, err = strconv.ParseInt(index, 10, 64)
		} else {
			var hash []byte
			hash, err = base64.StdEncoding.DecodeString(line)
			parsed.hashes = append(parsed.hashes, hash)
		}
		if err != nil {
			return parsed, err
		}
	}
	return parsed, nil
}
