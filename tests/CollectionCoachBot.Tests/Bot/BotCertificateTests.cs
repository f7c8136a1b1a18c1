using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CollectionCoachBot.Bot;

namespace CollectionCoachBot.Tests.Bot;

public sealed class BotCertificateTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private readonly RSA _key = RSA.Create(2048);
    private readonly X509Certificate2 _certificate;

    public BotCertificateTests() => _certificate = new CertificateRequest("CN=bot", _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
        .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));

    [Theory]
    [InlineData("secret")]
    [InlineData("")]
    public void A_pfx_file_is_read_with_its_key(string password)
    {
        var file = Write("bot.pfx", _certificate.Export(X509ContentType.Pkcs12, password));

        using var read = BotCertificate.Load(new BotIdentityOptions { MicrosoftAppCertificatePath = file, MicrosoftAppCertificatePassword = password });

        Assert.Equal((_certificate.Thumbprint, true), (read.Thumbprint, read.HasPrivateKey));
    }

    [Fact]
    public void A_pem_file_is_read_with_its_key()
    {
        var file = Write("bot.pem", System.Text.Encoding.ASCII.GetBytes(_certificate.ExportCertificatePem() + "\n" + _key.ExportPkcs8PrivateKeyPem()));

        using var read = BotCertificate.Load(new BotIdentityOptions { MicrosoftAppCertificatePath = file });

        Assert.Equal((_certificate.Thumbprint, true), (read.Thumbprint, read.HasPrivateKey));
    }

    [Fact]
    public void A_wrong_password_is_said_by_the_names_of_the_settings()
    {
        var file = Write("bot.pfx", _certificate.Export(X509ContentType.Pkcs12, "secret"));

        var refused = Assert.Throws<InvalidDataException>(
            () => BotCertificate.Load(new BotIdentityOptions { MicrosoftAppCertificatePath = file, MicrosoftAppCertificatePassword = "other" }));

        Assert.Contains("MicrosoftAppCertificatePath", refused.Message, StringComparison.Ordinal);
        Assert.Contains("MicrosoftAppCertificatePassword", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_without_its_key_is_refused()
    {
        using var publicHalf = X509CertificateLoader.LoadCertificate(_certificate.RawData);
        var file = Write("bot.pfx", publicHalf.Export(X509ContentType.Pkcs12, ""));

        var refused = Assert.Throws<InvalidDataException>(() => BotCertificate.Load(new BotIdentityOptions { MicrosoftAppCertificatePath = file }));

        Assert.Contains("private key", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_thumbprint_that_no_store_has_is_refused()
    {
        var refused = Assert.Throws<InvalidDataException>(
            () => BotCertificate.Load(new BotIdentityOptions { MicrosoftAppCertificateThumbprint = new string('0', 40) }));

        Assert.Contains("MicrosoftAppCertificateThumbprint", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _certificate.Dispose();
        _key.Dispose();
        _folder.Delete(recursive: true);
    }

    private string Write(string name, byte[] content)
    {
        var file = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(file, content);
        return file;
    }
}
