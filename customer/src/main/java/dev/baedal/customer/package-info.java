/** MyPage: what a customer sees of an order, built from events alone (CQRS, M22). */
package dev.baedal.customer;
