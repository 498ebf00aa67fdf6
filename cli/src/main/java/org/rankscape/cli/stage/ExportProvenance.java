// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rankscape.cli.UserException;

/**
 * What {@code provenance.json}, written by {@code rankscape export}, says of the files beside and
 * below it.
 *
 * @param simulated whether the values are of invented data
 * @param scope {@code partial} if any month is, else {@code global}
 */
record ExportProvenance(boolean simulated, String scope) {
  /** Values as others publish them. */
  static final ExportProvenance PUBLISHED = new ExportProvenance(false, "global");

  static final String FILE = "provenance.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** {@code OWNER/REPO/openrank.json} lies two folders below the file of the export. */
  private static final int LEVELS = 3;

  /**
   * The provenance of a file of values: that of the closest {@code provenance.json}.
   *
   * @throws UserException if it is not one that export wrote
   */
  static ExportProvenance of(Path values) {
    Path folder = values.toAbsolutePath().getParent();
    for (int level = 0; level < LEVELS && folder != null; level++) {
      Path file = folder.resolve(FILE);
      if (Files.isRegularFile(file)) {
        return read(file);
      }
      folder = folder.getParent();
    }
    return PUBLISHED;
  }

  private static ExportProvenance read(Path file) {
    try {
      JsonNode facts = JSON.readTree(Files.readString(file));
      if (!facts.path("simulated").isBoolean() || !facts.path("scopes").isArray()) {
        throw new UserException(
            file
                + " says neither whether values are simulated nor their scopes, as 'rankscape export'"
                + " does: export again, or move it away if it is another program's.");
      }
      boolean partial = false;
      for (JsonNode scope : facts.get("scopes")) {
        partial |= scope.asText().equals("partial");
      }
      return new ExportProvenance(
          facts.get("simulated").booleanValue(), partial ? "partial" : "global");
    } catch (JsonProcessingException e) {
      throw new UserException(file + ": not JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UserException(file + " cannot be read: " + e, e);
    }
  }
}
