/** Order's request over HTTP. Reads come from Data REST. */
package dev.baedal.payment.web;
