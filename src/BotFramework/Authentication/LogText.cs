using System;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What others said, fit for one line of the log.</summary>
internal static class LogText
{
    private const int Longest = 300;

    /// <summary>The innermost reason: the outer ones mostly say that there is one.</summary>
    public static string Of(Exception exception)
    {
        var cause = exception.GetBaseException();
        var text = $"{cause.GetType().Name}: {cause.Message}".ReplaceLineEndings(" ");
        return text.Length <= Longest ? text : text[..Longest];
    }
}
