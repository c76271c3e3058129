/** Events that could not be handled wait here for an operator, and those of their key behind them. */
package dev.baedal.messaging.parked;
