// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.model;

import java.util.List;
import java.util.Map;
import org.rankscape.landscape.catalogue.Catalogue;

/**
 * Everything that the sheet, the network, the page and the tables show. Made by {@link
 * LandscapeBuilder}; renderers compute nothing but positions.
 *
 * @param catalogue layers, frames and domains
 * @param period the months
 * @param provenance where the numbers come from
 * @param projects projects on the landscape by descending OpenRank, then id
 * @param leftOut listed projects that are not on it, by id
 * @param links developers in common between projects on the landscape, by descending count
 * @param candidates discovered repositories by descending score, empty where discovery was not run
 * @param evidence what stands behind the values
 * @param difference what changed since an earlier edition, or null
 * @param report where the report of the period lies, relative to the page, or null
 */
public record Landscape(
    Catalogue catalogue,
    Period period,
    Provenance provenance,
    List<Project> projects,
    List<LeftOut> leftOut,
    List<Link> links,
    List<Candidate> candidates,
    Evidence evidence,
    EditionDifference difference,
    String report) {

  /**
   * The same with intervals.
   *
   * @param intervals by id of the project; those of other projects are not known
   */
  public Landscape withIntervals(Map<String, Interval> intervals) {
    return with(
        projects.stream().map(p -> p.with(intervals.get(p.entry().id()))).toList(), leftOut);
  }

  /**
   * The same with repairs.
   *
   * @param repairs by id of the project; other projects have none
   */
  public Landscape withRepairs(Map<String, Repair> repairs) {
    return with(
        projects.stream().map(p -> p.with(repairs.get(p.entry().id()))).toList(),
        leftOut.stream().map(l -> l.with(repairs.get(l.entry().id()))).toList());
  }

  private Landscape with(List<Project> shown, List<LeftOut> others) {
    return new Landscape(
        catalogue,
        period,
        provenance,
        shown,
        others,
        links,
        candidates,
        evidence,
        difference,
        report);
  }

  /** A landscape of which only the values are known. */
  public Landscape(
      Catalogue catalogue,
      Period period,
      Provenance provenance,
      List<Project> projects,
      List<LeftOut> leftOut,
      List<Link> links,
      List<Candidate> candidates) {
    this(
        catalogue,
        period,
        provenance,
        projects,
        leftOut,
        links,
        candidates,
        Evidence.NONE,
        null,
        null);
  }

  /** The same with what stands behind its values. */
  public Landscape with(Evidence known) {
    return new Landscape(
        catalogue,
        period,
        provenance,
        projects,
        leftOut,
        links,
        candidates,
        known,
        difference,
        report);
  }

  /** The same with what changed since an earlier edition and where its report lies. */
  public Landscape with(EditionDifference since, String reportAt) {
    return new Landscape(
        catalogue,
        period,
        provenance,
        projects,
        leftOut,
        links,
        candidates,
        evidence,
        since,
        reportAt);
  }
}
