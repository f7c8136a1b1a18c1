namespace Microsoft.Bot.Schema;

/// <summary>The locale, which only some kinds of activity show.</summary>
public static class IActivityExtensions
{
    public static string GetLocale(this IActivity activity) => (activity as Activity)?.Locale;

    public static void SetLocale(this IActivity activity, string locale) => ((Activity)activity).Locale = locale;
}
