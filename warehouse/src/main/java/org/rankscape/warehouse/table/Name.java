// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.table;

import java.time.LocalDateTime;

/**
 * A name that an id carried in a month: one row of table {@code repository_names} or {@code
 * developer_names}; view {@code names} holds both with a column {@code kind}.
 *
 * @param month {@code YYYY-MM}
 * @param id GitHub's id
 * @param name full name of a repository, or login
 * @param firstSeen first event under that name in the month, UTC
 * @param lastSeen last event under that name in the month, UTC
 */
public record Name(
    String month, long id, String name, LocalDateTime firstSeen, LocalDateTime lastSeen) {}
