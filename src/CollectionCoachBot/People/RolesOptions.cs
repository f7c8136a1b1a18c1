namespace CollectionCoachBot.People;

/// <summary>
/// Who manages and who administers, as e-mails, UPNs or Entra object ids. Until any is named, Development treats everyone as both
/// and says so; Production without an administrator doesn't start.
/// </summary>
internal sealed class RolesOptions
{
    public const string Section = "Roles";

    public IList<string> Administrators { get; init; } = [];

    public IList<string> Managers { get; init; } = [];
}
