// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
/** The collaboration graph in the file formats of other programs. */
package org.rankscape.graph.export;
