using System.Globalization;

namespace CollectionCoachBot.People;

internal static class Languages
{
    private static readonly CultureInfo ChineseCulture = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo EnglishCulture = CultureInfo.GetCultureInfo("en-US");

    public static IReadOnlyList<Language> All { get; } = [Language.Chinese, Language.English];

    /// <summary>The tag in file names and in Teams' locales.</summary>
    public static string Tag(this Language language) => language == Language.Chinese ? "zh-CN" : "en-US";

    public static CultureInfo Culture(this Language language) => language == Language.Chinese ? ChineseCulture : EnglishCulture;

    /// <summary>Chinese for every zh locale, English for every other, Chinese (the product's first language) where none is given.</summary>
    public static Language FromLocale(string? locale) =>
        string.IsNullOrEmpty(locale) || locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Chinese : Language.English;

    /// <summary>English where nothing is chosen and the system isn't Chinese: a server's console seldom has a Chinese font.</summary>
    public static Language OfConsole(string? chosen) => (chosen ?? CultureInfo.CurrentUICulture.Name) is { Length: > 0 } tag ? FromLocale(tag) : Language.English;
}
