namespace CollectionCoachBot.Receivables;

/// <summary>How a ledger may name the owner of an account: by e-mail address or UPN, or by Entra object id. Never by a name, which two people may bear.</summary>
internal static class OwnerName
{
    /// <returns>The form in which it is kept and compared: lower case, an id with hyphens and without brackets; null where it is neither.</returns>
    public static string? Read(string text)
    {
        var name = text.Trim();
        if (Guid.TryParseExact(name, "D", out var id) || Guid.TryParseExact(name, "B", out id))
            return id.ToString("D");
        var at = name.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < name.Length - 1 && !name.Contains(' ', StringComparison.Ordinal) ? name.ToLowerInvariant() : null;
    }
}
