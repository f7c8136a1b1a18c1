using System.IO.Compression;
using System.Text.Json.Nodes;
using CollectionCoachBot.Packaging;

namespace CollectionCoachBot.Tests.Packaging;

public sealed class AppPackageTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "manifest");

    [Fact]
    public void It_holds_manifest_languages_and_icons()
    {
        using var zip = Read(Write(null, null));

        Assert.Equal(["color.png", "en-US.json", "manifest.json", "outline.png"], zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public void App_id_and_host_take_the_placeholders_places()
    {
        var appId = new Guid("12345678-1234-1234-1234-123456789abc");

        var manifest = Manifest(Write(appId, "coach.contoso.cn"));

        Assert.Equal("12345678-1234-1234-1234-123456789abc", (string?)manifest["id"]);
        Assert.Equal("12345678-1234-1234-1234-123456789abc", (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal("coach.contoso.cn", (string?)manifest["validDomains"]![0]);
        Assert.Equal("https://coach.contoso.cn/#privacy", (string?)manifest["developer"]!["privacyUrl"]);
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes() => Assert.Equal(Write(null, "a.example"), Write(null, "a.example"));

    [Theory]
    [InlineData("coach.contoso.cn", 0)]
    [InlineData("https://coach.contoso.cn", 1)]
    [InlineData("coach.contoso.cn/path", 1)]
    public void A_domain_is_a_host_and_nothing_more(string domain, int errors)
    {
        var parsed = PackageCommand.Create().Parse(["out.zip", "--domain", domain]);

        Assert.Equal(errors, parsed.Errors.Count);
    }

    private static byte[] Write(Guid? appId, string? domain)
    {
        using var output = new MemoryStream();
        new AppPackage(Folder).Write(output, appId, domain);
        return output.ToArray();
    }

    private static ZipArchive Read(byte[] package) => new(new MemoryStream(package), ZipArchiveMode.Read);

    private static JsonNode Manifest(byte[] package)
    {
        using var zip = Read(package);
        using var content = zip.GetEntry(AppPackage.ManifestFile)!.Open();
        return JsonNode.Parse(content)!;
    }
}
