// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
/** Who worked where: the collaboration graph of a period and its projections. */
package org.rankscape.graph;
