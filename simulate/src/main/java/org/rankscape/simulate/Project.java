// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import java.util.ArrayList;
import java.util.List;

/** An invented project: a member of a domain with one or more repositories. */
final class Project {
  private final int index;
  private final String name;
  private final int domain;
  private final String subDomain;
  private final Course course;
  private final int from;
  private final int to;
  private final boolean hidden;
  private final double weight;
  private final String country;
  private final List<Repository> repositories = new ArrayList<>();

  /**
   * @param from first month with activity, -1 if it was there before the first month
   * @param to first month without activity again, the number of months if there is none
   * @param hidden whether the catalogue does not list it
   * @param weight its size against other projects
   * @param subDomain id, or null
   * @param country ISO 3166-1 alpha-2, or null
   */
  Project(
      int index,
      String name,
      int domain,
      String subDomain,
      Course course,
      int from,
      int to,
      boolean hidden,
      double weight,
      String country) {
    this.index = index;
    this.name = name;
    this.domain = domain;
    this.subDomain = subDomain;
    this.course = course;
    this.from = from;
    this.to = to;
    this.hidden = hidden;
    this.weight = weight;
    this.country = country;
  }

  void add(Repository repository) {
    repositories.add(repository);
  }

  int index() {
    return index;
  }

  String name() {
    return name;
  }

  int domain() {
    return domain;
  }

  String subDomain() {
    return subDomain;
  }

  Course course() {
    return course;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  boolean isHidden() {
    return hidden;
  }

  double weight() {
    return weight;
  }

  String country() {
    return country;
  }

  /** The primary one first. */
  List<Repository> repositories() {
    return repositories;
  }

  Repository primary() {
    return repositories.get(0);
  }

  boolean isRenamed() {
    return primary().namings().size() > 1;
  }
}
