// Command go-verifier checks a log as record-store serves it, with Go's public packages only: the signed checkpoint, the tiles and
// entry bundles over HTTP, inclusion and consistency proofs, a tlog-proof file, and other notes signed with the log's key. Its task is JSON on standard input, its findings
// JSON on standard output; anything that doesn't hold ends it with status 1 and the reason.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"

	"github.com/transparency-dev/merkle/proof"
	"github.com/transparency-dev/merkle/rfc6962"
	"golang.org/x/mod/sumdb/tlog"
)

type inclusion struct {
	LeafIndex int64    `json:"leafIndex"`
	Size      int64    `json:"size"`
	LeafData  []byte   `json:"leafData"`
	Proof     [][]byte `json:"proof"`
}

type consistency struct {
	From  int64    `json:"from"`
	To    int64    `json:"to"`
	Proof [][]byte `json:"proof"`
}

type task struct {
	// URL of the log, without a slash at the end; Token is empty for a public log.
	URL   string `json:"url"`
	Token string `json:"token"`
	// Key is the verifier key, got from elsewhere than the log.
	Key           string        `json:"key"`
	Inclusions    []inclusion   `json:"inclusions"`
	Consistencies []consistency `json:"consistencies"`
	TlogProof     string        `json:"tlogProof"`
	// RecordValue is the event that TlogProof is of.
	RecordValue []byte `json:"recordValue"`
	// Notes are signed with the log's key and are no checkpoints.
	Notes []string `json:"notes"`
}

type findings struct {
	Size          int64 `json:"size"`
	Entries       int64 `json:"entries"`
	Inclusions    int   `json:"inclusions"`
	Consistencies int   `json:"consistencies"`
	TlogProof     int64 `json:"tlogProof"`
	Notes         int   `json:"notes"`
}

func main() {
	found, err := verify()
	if err == nil {
		err = json.NewEncoder(os.Stdout).Encode(found)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "go-verifier:", err)
		os.Exit(1)
	}
}

func verify() (findings, error) {
	var t task
	var found findings
	if err := json.NewDecoder(os.Stdin).Decode(&t); err != nil {
		return found, err
	}
	log := servedLog{url: t.URL, token: t.Token}
	note, err := log.get("checkpoint")
	if err != nil {
		return found, err
	}
	tree, err := openCheckpoint(note, t.Key)
	if err != nil {
		return found, fmt.Errorf("the served checkpoint: %w", err)
	}
	found.Size = tree.N
	// Authenticates every tile that it reads against the signed root.
	hashes := tlog.TileHashReader(tree, log)
	if found.Entries, err = checkEntries(log, tree, hashes); err != nil {
		return found, err
	}
	for _, claim := range t.Inclusions {
		if err := checkInclusion(claim, hashes); err != nil {
			return found, fmt.Errorf("inclusion of leaf %d at size %d: %w", claim.LeafIndex, claim.Size, err)
		}
		found.Inclusions++
	}
	for _, claim := range t.Consistencies {
		if err := checkConsistency(claim, hashes); err != nil {
			return found, fmt.Errorf("consistency of %d with %d: %w", claim.From, claim.To, err)
		}
		found.Consistencies++
	}
	if found.TlogProof, err = checkTlogProof(t.TlogProof, t.RecordValue, t.Key); err != nil {
		return found, fmt.Errorf("the tlog-proof: %w", err)
	}
	for _, text := range t.Notes {
		if err := checkNote(text, t.Key); err != nil {
			return found, fmt.Errorf("note %d: %w", found.Notes, err)
		}
		found.Notes++
	}
	return found, nil
}

// checkEntries reads every entry bundle and proves each entry from the tiles.
func checkEntries(log servedLog, tree tlog.Tree, hashes tlog.HashReader) (int64, error) {
	var checked int64
	for checked < tree.N {
		width := min(tree.N-checked, 256)
		bundle, err := log.get("tile/entries/" + indexPath(checked/256, width))
		if err != nil {
			return checked, err
		}
		for i := int64(0); i < width; i++ {
			if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
				return checked, fmt.Errorf("the entry bundle of entry %d is too short", checked)
			}
			end := 2 + int(binary.BigEndian.Uint16(bundle))
			leaf := tlog.RecordHash(bundle[2:end])
			path, err := tlog.ProveRecord(tree.N, checked, hashes)
			if err != nil {
				return checked, err
			}
			if err := tlog.CheckRecord(path, tree.N, tree.Hash, checked, leaf); err != nil {
				return checked, fmt.Errorf("entry %d: %w", checked, err)
			}
			bundle = bundle[end:]
			checked++
		}
		if len(bundle) > 0 {
			return checked, fmt.Errorf("the entry bundle before entry %d is too long", checked)
		}
	}
	return checked, nil
}

func checkInclusion(claim inclusion, hashes tlog.HashReader) error {
	root, err := tlog.TreeHash(claim.Size, hashes)
	if err != nil {
		return err
	}
	leaf := tlog.RecordHash(claim.LeafData)
	if err := tlog.CheckRecord(hashesOf(claim.Proof), claim.Size, root, claim.LeafIndex, leaf); err != nil {
		return err
	}
	index, size := uint64(claim.LeafIndex), uint64(claim.Size)
	return proof.VerifyInclusion(rfc6962.DefaultHasher, index, size, leaf[:], claim.Proof, root[:])
}

func checkConsistency(claim consistency, hashes tlog.HashReader) error {
	from, err := tlog.TreeHash(claim.From, hashes)
	if err != nil {
		return err
	}
	to, err := tlog.TreeHash(claim.To, hashes)
	if err != nil {
		return err
	}
	if err := tlog.CheckTree(hashesOf(claim.Proof), claim.To, to, claim.From, from); err != nil {
		return err
	}
	return proof.VerifyConsistency(rfc6962.DefaultHasher, uint64(claim.From), uint64(claim.To), claim.Proof, from[:], to[:])
}

// checkTlogProof checks a C2SP tlog-proof whose extra data is the salt of the record's leaf, and gives the leaf's index.
func checkTlogProof(file string, value []byte, key string) (int64, error) {
	parsed, err := parseTlogProof(file)
	if err != nil {
		return 0, err
	}
	tree, err := openCheckpoint([]byte(parsed.checkpoint), key)
	if err != nil {
		return 0, err
	}
	entry := sha256.Sum256(bytes.Join([][]byte{parsed.extra, value}, nil))
	return parsed.index, tlog.CheckRecord(hashesOf(parsed.hashes), tree.N, tree.Hash, parsed.index, tlog.RecordHash(entry[:]))
}

func hashesOf(proof [][]byte) []tlog.Hash {
	hashes := make([]tlog.Hash, len(proof))
	for i, bytes := range proof {
		copy(hashes[i][:], bytes)
	}
	return hashes
}
