using CollectionCoachBot.Storage;
using CollectionCoachBot.Tests.Claims.Evidence;
using CollectionCoachBot.Tests.Claims.Interest;
using CollectionCoachBot.Tests.Coaching;
using CollectionCoachBot.Tests.Customers;
using CollectionCoachBot.Tests.Delegations;
using CollectionCoachBot.Tests.Delivery;
using CollectionCoachBot.Tests.Delivery.Undelivered;
using CollectionCoachBot.Tests.Editions;
using CollectionCoachBot.Tests.Escalations;
using CollectionCoachBot.Tests.FollowUps.List;
using CollectionCoachBot.Tests.FollowUps.Log;
using CollectionCoachBot.Tests.FollowUps.Reminders;
using CollectionCoachBot.Tests.Holds;
using CollectionCoachBot.Tests.Imports;
using CollectionCoachBot.Tests.Imports.Overview;
using CollectionCoachBot.Tests.Imports.Sent;
using CollectionCoachBot.Tests.People;
using CollectionCoachBot.Tests.Preparing;
using CollectionCoachBot.Tests.Preparing.Letters;
using CollectionCoachBot.Tests.Receivables;
using CollectionCoachBot.Tests.Receivables.History;
using CollectionCoachBot.Tests.Receivables.Import;
using CollectionCoachBot.Tests.Receivables.Import.Mappings;
using CollectionCoachBot.Tests.Receivables.Import.Writing;
using CollectionCoachBot.Tests.Receivables.Search;
using CollectionCoachBot.Tests.Sample;
using CollectionCoachBot.Tests.Summaries;
using CollectionCoachBot.Tests.Web;
using CollectionCoachBot.Tests.Worklist;

namespace CollectionCoachBot.Tests.Storage;

/// <summary>
/// The tests about what is stored, once more on PostgreSQL. A property of the derived class has its value before the tests' own fields are made,
/// which open the databases.
/// </summary>
public static class OnPostgres
{
    public sealed class AlreadyThere : AlreadyThereTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class DbStorage : DbStorageTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class ForgetOld : ForgetOldTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class Scheduling : SchedulingTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class StorageSetup : StorageSetupTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class Ledger : LedgerTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class LedgerMappings : LedgerMappingsTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class LedgerImporter : LedgerImporterTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class EnteredRows : EnteredRowsTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class CustomerForms : CustomerFormsTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class CustomerInTheBot : CustomerInTheBotTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class Credits : CreditsTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class Delta : DeltaTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class Names : NamesTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class CustomerSearch : CustomerSearchTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class SampleLedger : SampleLedgerTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class Sending : SendingTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class TryingAgain : TryingAgainTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class Uncertain : UncertainTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class Update : UpdateTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class Unreachable : UnreachableTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class UndeliveredDesk : UndeliveredDeskTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class EscalationDesk : EscalationDeskTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class EscalationReminder : EscalationReminderTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class FollowUps : FollowUpsInTheBotTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class Log : LogInTheBotTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class Reminder : ReminderTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class PeopleDirectory : PeopleDirectoryTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class Rosters : RostersTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class SummaryJob : SummaryJobTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class CasePages : CasePagesTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class Interest : InterestInTheBotTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class Evidence : EvidenceInTheBotTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class LetterFile : LetterFileTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class Editions : EditionsTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class SettledOnTheCard : SettledOnTheCardTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class Holds : HoldsInTheBotTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class Delegations : DelegationsInTheBotTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class Health : HealthTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class WorklistInTheBot : WorklistInTheBotTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class LedgerApi : LedgerApiTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class LedgerHistory : LedgerHistoryTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class SentLedger : SentLedgerInTheBotTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class RejectedRows : RejectedRowsTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }

    public sealed class ImportsInTheBot : ImportsInTheBotTests
    {
        internal DatabaseKind On { get; } = TestDatabase.Choose(DatabaseKind.Postgres);
    }
}
