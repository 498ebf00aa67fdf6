// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

/** Values for CSV files (RFC 4180). */
final class CsvText {
  private CsvText() {}

  /** A value, in quotation marks where it needs them. */
  static String cell(String text) {
    return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
