// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
/** What is computed from the tables of a warehouse, without writing to it. */
package org.rankscape.analysis;
