/** The HTTP interface of identity: access rules, rate limits, and the pages that people see. */
package dev.baedal.identity.web;
