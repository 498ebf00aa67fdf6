// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.edition;

import java.util.List;
import java.util.Map;

/**
 * {@code edition.json}: what an edition consists of.
 *
 * @param format version of this format
 * @param name name of the edition
 * @param version version of Rankscape that made it
 * @param settings what it was made with, in a fixed order
 * @param files all other files, by path
 * @param digest SHA-256, in hexadecimal, of this manifest as JSON with an empty digest
 */
public record Manifest(
    int format,
    String name,
    String version,
    Map<String, String> settings,
    List<FrozenFile> files,
    String digest) {

  /**
   * A file of an edition.
   *
   * @param path path within the edition's folder, with {@code /}
   * @param bytes size
   * @param sha256 SHA-256 in hexadecimal
   */
  public record FrozenFile(String path, long bytes, String sha256) {}

  Manifest with(String newDigest) {
    return new Manifest(format, name, version, settings, files, newDigest);
  }
}
