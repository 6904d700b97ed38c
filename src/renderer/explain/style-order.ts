// Stylesheets of Explain, in the order in which the later overrule the earlier.
import './explain.module.css';
import './sections.module.css';
import './formula-card.module.css';
