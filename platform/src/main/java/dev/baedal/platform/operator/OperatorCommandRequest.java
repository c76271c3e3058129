package dev.baedal.platform.operator;

/**
 * The body of an operator's command.
 *
 * @param reason is kept in the order's history, where the customer reads it
 */
public record OperatorCommandRequest(@Reason String reason) {}
