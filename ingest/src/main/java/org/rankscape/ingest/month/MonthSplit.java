// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

import java.io.Serializable;
import java.util.ArrayList;

/**
 * Some files of a month: the unit of work of the monthly job.
 *
 * @param month months since year 0
 * @param origin what the files are
 * @param files their paths
 */
public record MonthSplit(int month, Origin origin, ArrayList<String> files)
    implements Serializable {}
