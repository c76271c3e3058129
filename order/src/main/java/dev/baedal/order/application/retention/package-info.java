/** How long an order names its customer (M45). */
package dev.baedal.order.application.retention;
