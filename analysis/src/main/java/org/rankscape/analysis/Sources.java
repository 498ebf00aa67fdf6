// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.analysis;

import java.util.List;
import org.rankscape.landscape.catalogue.Attribution;
import org.rankscape.landscape.catalogue.Label;
import org.rankscape.warehouse.Warehouse;

/** How the program names its data where the catalogue does not name them otherwise. */
public final class Sources {
  /**
   * GH Archive states no licence for its data; what GitHub answered when asked is that its Terms of
   * Service apply to them (igrigorik/gharchive.org, issue 137).
   */
  private static final Attribution GH_ARCHIVE =
      new Attribution(
          new Label("GH Archive", "GH Archive"),
          new Label("GitHub's Terms of Service", "GitHub 服务条款"),
          "https://www.gharchive.org/");

  private static final Attribution PUBLISHED =
      new Attribution(new Label("published OpenRank", "已公布的 OpenRank"), null, null);

  private static final Attribution API =
      new Attribution(
          new Label("GitHub's API", "GitHub API"),
          new Label("GitHub's Terms of Service", "GitHub 服务条款"),
          "https://docs.github.com/rest");

  private Sources() {}

  /** Where values and facts come from. */
  static List<Attribution> of(Warehouse warehouse, boolean computed, boolean snapshots) {
    Attribution values = of(warehouse, computed);
    return snapshots ? List.of(values, API) : List.of(values);
  }

  /** Where the values of a warehouse come from. */
  public static Attribution of(Warehouse warehouse, boolean computed) {
    return computed ? warehouse.simulated() ? Attribution.SIMULATED : GH_ARCHIVE : PUBLISHED;
  }
}
