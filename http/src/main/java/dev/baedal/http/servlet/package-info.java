/** The rules of problems that only servlets need. */
package dev.baedal.http.servlet;
