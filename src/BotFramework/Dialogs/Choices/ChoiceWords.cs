using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>The words between choices, by language.</summary>
internal static class ChoiceWords
{
    internal const string English = "en-us";

    private const string Chinese = "zh-cn";

    internal static Dictionary<string, ChoiceFactoryOptions> Defaults() => new(StringComparer.OrdinalIgnoreCase)
    {
        [English] = new ChoiceFactoryOptions(", ", " or ", ", or ", includeNumbers: true),
        [Chinese] = new ChoiceFactoryOptions("， ", " 要么 ", "， 要么 ", includeNumbers: true),
    };

    /// <summary>The culture itself, or one of the same language; null when there is none.</summary>
    internal static string Nearest(string locale, IEnumerable<string> cultures)
    {
        if (string.IsNullOrEmpty(locale))
            return null;
        var language = locale.Split('-')[0] + "-";
        return cultures.FirstOrDefault(culture => culture.Equals(locale, StringComparison.OrdinalIgnoreCase))
            ?? cultures.FirstOrDefault(culture => culture.StartsWith(language, StringComparison.OrdinalIgnoreCase));
    }
}
