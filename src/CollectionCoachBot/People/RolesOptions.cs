using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.People;

/// <summary>
/// Who manages and who administers, as e-mails, UPNs or Entra object ids. Until any is named, Development treats everyone as both
/// and says so; Production without an administrator doesn't start.
/// </summary>
internal sealed class RolesOptions
{
    public const string Section = "Roles";

    /// <summary>All that a manager may, and the messages that may not have arrived. In Production at least one. Default: nobody.</summary>
    public IList<string> Administrators { get; init; } = [];

    /// <summary>
    /// Subscribe channels, open and decide escalations, and see every customer of the tenant in person: which people and teams somebody
    /// manages isn't known. Default: nobody.
    /// </summary>
    public IList<string> Managers { get; init; } = [];

    internal sealed class Validator(IHostEnvironment environment) : IValidateOptions<RolesOptions>
    {
        public ValidateOptionsResult Validate(string? name, RolesOptions options)
        {
            var problems = Wrong("Administrators", options.Administrators).Concat(Wrong("Managers", options.Managers)).ToList();
            if (environment.IsProduction() && options.Administrators.Count == 0)
                problems.Add("Roles:Administrators is empty: name at least one administrator by e-mail or Entra object id (Roles__Administrators__0=somebody@your-company.com).");
            return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
        }

        private static IEnumerable<string> Wrong(string list, IList<string> entries) =>
            entries.Select((entry, at) => (entry, at))
                .Where(each => !Guid.TryParse(each.entry, out _) && !MailAddress.TryCreate(each.entry, out _))
                .Select(each => $"{Section}:{list}:{each.at} (\"{each.entry}\") is neither an e-mail nor an Entra object id.");
    }
}
