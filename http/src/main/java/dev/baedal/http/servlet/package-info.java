/** The rules of problems that servlets alone need. */
package dev.baedal.http.servlet;
