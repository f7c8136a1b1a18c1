using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace CollectionCoachBot.Packaging;

/// <summary>
/// The file that a Teams administrator uploads: manifest, languages and icons in one zip, with the app id and the host of this deployment
/// in place of the manifest's placeholders.
/// </summary>
internal sealed class AppPackage(string folder)
{
    public const string ManifestFile = "manifest.json";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The same input gives the same file, byte for byte: entries in order, with a fixed time.</summary>
    /// <param name="output">Receives the zip.</param>
    /// <param name="appId">The Azure app registration's client id; null leaves the placeholder.</param>
    /// <param name="domain">The host under which the bot is reached, such as <c>coach.contoso.cn</c>; null leaves the placeholder.</param>
    public void Write(Stream output, Guid? appId, string? domain)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file);
            var entry = zip.CreateEntry(name);
            entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var content = entry.Open();
            content.Write(name == ManifestFile ? Manifest(file, appId, domain) : File.ReadAllBytes(file));
        }
    }

    private static byte[] Manifest(string file, Guid? appId, string? domain)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        if (appId is { } id)
        {
            manifest["id"] = id.ToString("D");
            manifest["bots"]![0]!["botId"] = id.ToString("D");
        }

        if (domain is not null)
        {
            manifest["validDomains"] = new JsonArray(domain);
            var developer = manifest["developer"]!.AsObject();
            foreach (var (key, address) in developer.Where(each => each.Key.EndsWith("Url", StringComparison.Ordinal)).ToList())
                developer[key] = new UriBuilder(address!.GetValue<string>()) { Host = domain, Port = -1 }.Uri.AbsoluteUri;
        }

        return JsonSerializer.SerializeToUtf8Bytes(manifest, Readable);
    }
}
