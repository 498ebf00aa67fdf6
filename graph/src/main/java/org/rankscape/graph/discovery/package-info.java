// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
/** Finds the repositories that belong with some seeds. */
package org.rankscape.graph.discovery;
