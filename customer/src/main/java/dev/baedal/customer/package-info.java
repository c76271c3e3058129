/** MyPage: a customer's view of an order, built from events alone (CQRS, M22). */
package dev.baedal.customer;
