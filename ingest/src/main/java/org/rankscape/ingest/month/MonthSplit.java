// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.month;

import java.io.Serializable;
import java.util.ArrayList;

/**
 * Some hours of a month: the unit of work of the monthly job.
 *
 * @param files paths of their files of events
 */
public record MonthSplit(ArrayList<String> files) implements Serializable {}
