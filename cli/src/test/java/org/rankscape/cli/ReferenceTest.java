// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rankscape.warehouse.Table;

/**
 * The committed reference is what the code says; {@code -Drankscape.reference=update} writes it.
 */
class ReferenceTest {
  @Test
  void theReferenceIsCurrent() throws Exception {
    Path folder = Cli.root().resolve("docs/reference");
    for (Map.Entry<String, String> file : Reference.files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      if ("update".equals(System.getProperty("rankscape.reference"))) {
        Files.createDirectories(folder);
        Files.writeString(path, file.getValue());
      }
      assertThat(path)
          .as(
              "make it anew: ./mvnw test -pl cli -am -Dtest=ReferenceTest -Drankscape.reference=update"
                  + " -Dsurefire.failIfNoSpecifiedTests=false")
          .hasContent(file.getValue());
    }
  }

  @Test
  void everyColumnHasAMeaning() throws Exception {
    String tables = Reference.files().get("tables.md");
    for (Table<?> table : Table.all()) {
      assertThat(tables).contains("## " + table.name() + "\n");
    }
    assertThat(tables).doesNotContain("|  |");
  }
}
