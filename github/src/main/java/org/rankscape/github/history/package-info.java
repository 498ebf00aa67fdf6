// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
/** What happened in a repository, from the lists of the API. */
package org.rankscape.github.history;
