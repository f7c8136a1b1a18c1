using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CollectionCoachBot.Bot;

/// <summary>The certificate that proves who the bot is. It is read once: a renewed one takes effect with the next start.</summary>
internal static class BotCertificate
{
    /// <exception cref="InvalidDataException">There is none, or it can't be used; the message names the setting.</exception>
    public static X509Certificate2 Load(BotIdentityOptions identity)
    {
        var (setting, certificate) = string.IsNullOrWhiteSpace(identity.MicrosoftAppCertificatePath)
            ? (nameof(identity.MicrosoftAppCertificateThumbprint), FromStore(identity.MicrosoftAppCertificateThumbprint!))
            : (nameof(identity.MicrosoftAppCertificatePath), FromFile(identity.MicrosoftAppCertificatePath, identity.MicrosoftAppCertificatePassword));
        return certificate.HasPrivateKey
            ? certificate
            : throw new InvalidDataException($"{setting}: the certificate has no private key. Export it together with its key.");
    }

    private static X509Certificate2 FromFile(string path, string? password)
    {
        try
        {
            if (!path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase))
                return X509CertificateLoader.LoadPkcs12FromFile(path, password);
            return string.IsNullOrEmpty(password) ? X509Certificate2.CreateFromPemFile(path) : X509Certificate2.CreateFromEncryptedPemFile(path, password);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InvalidDataException(
                $"{nameof(BotIdentityOptions.MicrosoftAppCertificatePath)}: {path} can't be read as a certificate with its key, or "
                + $"{nameof(BotIdentityOptions.MicrosoftAppCertificatePassword)} is wrong ({e.Message})", e);
        }
    }

    private static X509Certificate2 FromStore(string thumbprint)
    {
        foreach (var location in new[] { StoreLocation.CurrentUser, StoreLocation.LocalMachine })
        {
            using var store = new X509Store(StoreName.My, location);
            try
            {
                store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            }
            catch (CryptographicException)
            {
                // Linux knows no personal store of the machine, and an account can be without one.
                continue;
            }

            if (store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint.Replace(" ", "", StringComparison.Ordinal), validOnly: false) is [var found, ..])
                return found;
        }

        throw new InvalidDataException(
            $"{nameof(BotIdentityOptions.MicrosoftAppCertificateThumbprint)}: neither the account's nor the machine's personal store has a certificate {thumbprint}.");
    }
}
