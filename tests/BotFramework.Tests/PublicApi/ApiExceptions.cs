namespace BotFramework.Tests.PublicApi;

/// <summary>Reads the lines that the real SDK's API doesn't have, each below the reason for it: a line that begins with #.</summary>
internal static class ApiExceptions
{
    internal static IReadOnlyDictionary<string, string> Read(string path)
    {
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        var reason = string.Empty;
        foreach (var line in File.Exists(path) ? File.ReadAllLines(path) : [])
        {
            if (line.Length == 0)
                reason = string.Empty;
            else if (line[0] == '#')
                reason = line[1..].Trim();
            else
                reasons[line] = reason;
        }

        return reasons;
    }
}
