/** What riders and customers can do, and what delivery is told. No transaction spans a call to another service. */
package dev.baedal.delivery.application;
