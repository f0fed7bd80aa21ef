// Runs before first paint: the remembered theme and, on a fresh visit to the start page, the remembered language.
(function () {
  var root = document.documentElement;
  root.classList.add('js');
  try {
    var theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    var fresh = document.referrer === '' || new URL(document.referrer).origin !== location.origin;
    if (fresh && location.search === '' && root.dataset.start === 'zh' && localStorage.getItem('language') === 'en') location.replace('en/');
  } catch (error) {
    root.dataset.storage = 'none';
  }
})();
