using CollectionCoachBot.Imports.Sent;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Tests.Imports.Sent;

/// <summary>From where a sent file is fetched; its address is a stranger's word.</summary>
public class SentFileHostsTests
{
    [Theory]
    [InlineData("https://contoso.sharepoint.com/personal/x/_layouts/15/download.aspx?UniqueId=1&tempauth=abc", true)]
    [InlineData("https://contoso-my.SharePoint.com/download", true)]
    [InlineData("https://files.contoso.cn/a.csv", true)]
    [InlineData("https://a.share.contoso.cn/a.csv", true)]
    [InlineData("http://contoso.sharepoint.com/a.csv", false)]
    [InlineData("https://sharepoint.com/a.csv", false)]
    [InlineData("https://contoso.sharepoint.com.evil.example/a.csv", false)]
    [InlineData("https://evilsharepoint.com/a.csv", false)]
    [InlineData("https://evil.example/contoso.sharepoint.com", false)]
    [InlineData("https://contoso.sharepoint.com@evil.example/a.csv", false)]
    [InlineData("https://user:secret@contoso.sharepoint.com/a.csv", false)]
    [InlineData("https://contoso.sharepoint.com:8443/a.csv", false)]
    [InlineData("https://files.contoso.cn.evil.example/a.csv", false)]
    [InlineData("https://more.files.contoso.cn/a.csv", false)]
    [InlineData("https://share.contoso.cn/a.csv", false)]
    [InlineData("https://169.254.169.254/latest/meta-data", false)]
    [InlineData("https://localhost/a.csv", false)]
    [InlineData("http://127.0.0.1:3978/a.csv", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("ftp://contoso.sharepoint.com/a.csv", false)]
    [InlineData("a.csv", false)]
    [InlineData("", false)]
    public void Only_where_Teams_keeps_files_and_where_the_company_says(string address, bool allowed) => Assert.Equal(allowed, Hosts(Environments.Production).Allows(address));

    [Theory]
    [InlineData("http://127.0.0.1:5000/a.csv", true)]
    [InlineData("http://192.168.0.1/a.csv", false)]
    public void On_a_developers_machine_the_machine_itself_too(string address, bool allowed) => Assert.Equal(allowed, Hosts(Environments.Development).Allows(address));

    [Theory]
    [InlineData("files.contoso.cn", true)]
    [InlineData("*.contoso.cn", true)]
    [InlineData("*.cn", false)]
    [InlineData("*", false)]
    [InlineData("https://files.contoso.cn", false)]
    [InlineData("files.contoso.cn/a", false)]
    [InlineData("10.0.0.1", false)]
    public void A_setting_names_a_host(string name, bool isName) => Assert.Equal(isName, SentFileHosts.IsName(name));

    private static SentFileHosts Hosts(string environment) =>
        new(Options.Create(new SentLedgerOptions { Hosts = ["files.contoso.cn", "*.share.contoso.cn"] }), new Place { EnvironmentName = environment });

    private sealed class Place : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "";

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
