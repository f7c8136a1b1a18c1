using System.Text.Json.Nodes;

namespace CollectionCoachBot.EndToEnd.Client;

/// <summary>Reads the client's own recording of its traffic with the bot.</summary>
internal static class Recording
{
    private const string Separator = "\n---\n";

    public static IReadOnlyList<Exchange> Read(string file)
    {
        if (!File.Exists(file))
            return [];
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        // The last part may still be in the writing: it is read the next time.
        var parts = reader.ReadToEnd().Split(Separator);
        return [.. parts[..^1].Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => Understand(JsonNode.Parse(part)!))];
    }

    private static Exchange Understand(JsonNode record) => new(
        ((string?)record["direction"])?.StartsWith("Microsoft 365 Agents Playground", StringComparison.Ordinal) == true,
        (string?)record["request"]?["method"] ?? "",
        (string?)record["request"]?["url"] ?? "",
        record["request"]?["body"],
        (int?)record["response"]?["statusCode"],
        record);
}
