import "./app/theme.js";
import "./app/page.js";
