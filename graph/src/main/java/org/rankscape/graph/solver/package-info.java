// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
/** The linear solver behind OpenRank, global or community, and the random walk with restart. */
package org.rankscape.graph.solver;
