// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.api;

import java.time.YearMonth;
import java.util.List;

/**
 * What was found around some seeds.
 *
 * @param from first month looked at
 * @param to last month looked at
 * @param candidates the seeds and what was found, by descending score
 * @param notes how much was looked at, and what to be careful with
 */
public record Exploration(
    YearMonth from, YearMonth to, List<Candidate> candidates, List<String> notes) {}
