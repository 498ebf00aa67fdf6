// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.table;

/**
 * How the ranking of a month was computed: one row of table {@code rankings}. It is written last,
 * so that a month with this row is complete.
 *
 * @param month {@code YYYY-MM}
 * @param scope {@code global} or {@code partial}
 * @param repositories repositories with a value
 * @param developers developers with a value
 * @param background value of the background node
 * @param iterations iterations of the solver
 * @param residual relative residual at the end
 * @param hours share of the month's hours that were imported, 0 to 1; how much of them arrived is
 *     in table {@code coverage}
 * @param firstMonth month that the chain of inheritance starts with, {@code YYYY-MM}
 * @param initialValues imported values that it started from, 0 for a start without history
 * @param inheritingRepositories repositories of the month that inherit a value of an earlier month
 * @param inheritingDevelopers developers of the month that do
 * @param repositoryHistory share of the activity that is those repositories', each weighted by what
 *     decay has left of its value; low where repositories start without history
 * @param developerHistory the same of developers
 * @param leftOut what was left out, counted by reason, as JSON
 * @param settings every parameter of the definition, as JSON
 * @param fingerprint fingerprint of everything that the ranking depends on
 */
public record RankingMonth(
    String month,
    String scope,
    int repositories,
    int developers,
    double background,
    int iterations,
    double residual,
    double hours,
    String firstMonth,
    int initialValues,
    int inheritingRepositories,
    int inheritingDevelopers,
    double repositoryHistory,
    double developerHistory,
    String leftOut,
    String settings,
    String fingerprint) {}
