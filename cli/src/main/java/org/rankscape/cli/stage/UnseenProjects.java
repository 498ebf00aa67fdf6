// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.stage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.rankscape.analysis.MadeLandscape;
import org.rankscape.landscape.model.LeftOut;
import org.rankscape.warehouse.Warehouse;
import org.rankscape.warehouse.query.Database;
import org.rankscape.warehouse.query.NodeNames;

/** Projects of a catalogue without any value in a period: mostly names that are written wrong. */
final class UnseenProjects {
  private static final int NAMED = 5;
  private static final int SIMILAR = 3;

  /** Names are looked for in all months, also after the period. */
  private static final String EVER = "9999-12";

  private UnseenProjects() {}

  /**
   * A note for each of the first few, with names that were probably meant.
   *
   * @param warehouse the warehouse, or null for a published edition, which has no other names
   */
  static List<String> notes(Warehouse warehouse, MadeLandscape made) throws IOException {
    List<LeftOut> unseen =
        made.landscape().leftOut().stream().filter(l -> l.openrank() == null).toList();
    List<String> notes = new ArrayList<>();
    if (unseen.isEmpty() || warehouse == null) {
      return notes;
    }
    try (Database database = Database.open(warehouse)) {
      NodeNames names = new NodeNames(database, "repository", EVER);
      for (LeftOut left : unseen.subList(0, Math.min(NAMED, unseen.size()))) {
        String repository = left.entry().repositories().get(0);
        notes.add(
            names.id(repository).isPresent()
                ? "no value in " + made.period() + ", only at other times: " + repository
                : "not in the data: " + repository + meant(names, repository));
      }
    }
    if (unseen.size() > NAMED) {
      notes.add(
          "without a value: "
              + Plural.of(unseen.size() - NAMED, "other", "others")
              + ", in data/left-out.csv");
    }
    return notes;
  }

  private static String meant(NodeNames names, String repository) {
    List<String> similar = names.similar(repository, SIMILAR);
    return similar.isEmpty() ? "" : ". Did you mean " + String.join(", ", similar) + "?";
  }
}
