// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Sizes and SHA-256 of the files below a folder. */
final class Checksums {
  private Checksums() {}

  static List<Manifest.FrozenFile> of(Path folder) throws IOException {
    List<Manifest.FrozenFile> out = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        String path = folder.relativize(file).toString().replace('\\', '/');
        out.add(new Manifest.FrozenFile(path, bytes.length, sha256(bytes)));
      }
    }
    out.sort(Comparator.comparing(Manifest.FrozenFile::path));
    return out;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
