CREATE TABLE "CallLogs" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CallLogs" PRIMARY KEY,
    "FormId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "UnlistedName" TEXT NULL,
    "PersonId" TEXT NOT NULL,
    "SessionId" TEXT NULL,
    "At" INTEGER NOT NULL,
    "Outcome" TEXT NOT NULL,
    "Stage" TEXT NULL,
    "Attitude" TEXT NULL,
    "WhyUnpaid" TEXT NULL,
    "Note" TEXT NULL
);


CREATE TABLE "CoachSessions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CoachSessions" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "UnlistedName" TEXT NULL,
    "Stage" TEXT NOT NULL,
    "Attitude" TEXT NOT NULL,
    "WhyUnpaid" TEXT NULL,
    "Style" TEXT NULL,
    "SpecialId" TEXT NULL,
    "PlaybookVersion" TEXT NOT NULL,
    "CreatedAt" INTEGER NOT NULL
);


CREATE TABLE "Conversations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Conversations" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "ConversationId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "ServiceUrl" TEXT NOT NULL,
    "ChannelId" TEXT NOT NULL,
    "BotId" TEXT NOT NULL,
    "BotName" TEXT NULL,
    "PersonId" TEXT NULL,
    "TeamId" TEXT NULL,
    "Name" TEXT NULL,
    "IsShared" INTEGER NOT NULL,
    "Language" TEXT NULL,
    "IsGone" INTEGER NOT NULL,
    "WelcomedAt" INTEGER NULL
);


CREATE TABLE "Customers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Customers" PRIMARY KEY,
    "Code" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "OwnerEmail" TEXT NULL,
    "Segment" TEXT NOT NULL,
    "Country" TEXT NULL,
    "Contact" TEXT NULL,
    "CreditLimit" INTEGER NULL,
    "CreditLimitCurrency" TEXT NULL,
    "ImportSequence" INTEGER NULL,
    "Attitude" TEXT NULL,
    "AttitudeOn" TEXT NULL,
    "AttitudeStage" TEXT NULL,
    "WhyUnpaid" TEXT NULL,
    "CauseId" TEXT NULL,
    "CauseOn" TEXT NULL,
    "CauseById" TEXT NULL,
    "Grade" TEXT NULL,
    "GradeOn" TEXT NULL,
    "GradeById" TEXT NULL,
    "IsNaturalPerson" INTEGER NOT NULL,
    "Jurisdiction" TEXT NOT NULL,
    "OurSizeAtSigning" TEXT NOT NULL,
    "TheirSizeAtSigning" TEXT NOT NULL,
    "ContractKind" TEXT NOT NULL,
    "SizeTold" INTEGER NULL,
    "ContractOn" TEXT NULL,
    "ContractById" TEXT NULL,
    "SpecialId" TEXT NULL,
    "SpecialOn" TEXT NULL,
    "SpecialById" TEXT NULL,
    "IsSample" INTEGER NOT NULL,
    "Cycle_InvoiceCutoffDay" INTEGER NULL,
    "Cycle_PayDay" INTEGER NULL,
    "Cycle_PlanCutoffDay" INTEGER NULL,
    "Cycle_Signer" TEXT NULL,
    "Cycle_StatementDay" INTEGER NULL
);


CREATE TABLE "EscalationRequests" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_EscalationRequests" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "ConversationId" TEXT NOT NULL,
    "Reason" TEXT NULL,
    "CreatedAt" INTEGER NOT NULL
);


CREATE TABLE "FileLinks" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_FileLinks" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "ExpiresAt" INTEGER NOT NULL
);


CREATE TABLE "FollowUps" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_FollowUps" PRIMARY KEY,
    "CustomerId" TEXT NULL,
    "UnlistedName" TEXT NULL,
    "PersonId" TEXT NOT NULL,
    "CallLogId" TEXT NULL,
    "DueOn" TEXT NOT NULL,
    "RemindAt" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "CreatedAt" INTEGER NOT NULL
);


CREATE TABLE "ImportJobs" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ImportJobs" PRIMARY KEY,
    "Caller" TEXT NOT NULL,
    "IdempotencyKey" TEXT NULL,
    "Digest" TEXT NOT NULL,
    "Options" TEXT NOT NULL,
    "Bytes" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "Worker" TEXT NOT NULL,
    "LeaseUntil" INTEGER NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "StartedAt" INTEGER NULL,
    "FinishedAt" INTEGER NULL,
    "Outcome" TEXT NULL
);


CREATE TABLE "LedgerImports" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_LedgerImports" PRIMARY KEY,
    "Sequence" INTEGER NOT NULL,
    "AsOf" TEXT NOT NULL,
    "ImportedAt" INTEGER NOT NULL,
    "New" INTEGER NOT NULL,
    "Changed" INTEGER NOT NULL,
    "Unchanged" INTEGER NOT NULL,
    "Closed" INTEGER NOT NULL,
    "Rejected" INTEGER NOT NULL,
    "Way" TEXT NOT NULL,
    "ById" TEXT NULL
);


CREATE TABLE "LedgerMappings" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_LedgerMappings" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    "SavedAt" INTEGER NOT NULL
);


CREATE TABLE "Outbox" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Outbox" PRIMARY KEY,
    "UniqueKey" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Operation" TEXT NOT NULL,
    "PersonId" TEXT NULL,
    "ConversationId" TEXT NULL,
    "ThreadId" TEXT NULL,
    "UpdatesKey" TEXT NULL,
    "State" TEXT NOT NULL,
    "StateAt" INTEGER NOT NULL,
    "LeftAt" INTEGER NULL,
    "DueAt" INTEGER NOT NULL,
    "Attempt" INTEGER NOT NULL,
    "LeaseUntil" INTEGER NULL,
    "ActivityId" TEXT NULL,
    "SentConversationId" TEXT NULL,
    "Error" TEXT NULL,
    "CreatedAt" INTEGER NOT NULL
);


CREATE TABLE "People" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_People" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "AadObjectId" TEXT NOT NULL,
    "ChannelUserId" TEXT NULL,
    "Email" TEXT NULL,
    "Upn" TEXT NULL,
    "Name" TEXT NOT NULL,
    "IsGuest" INTEGER NOT NULL,
    "IsProfileKnown" INTEGER NOT NULL,
    "Language" TEXT NULL,
    "Heard" TEXT NULL,
    "Locale" TEXT NULL,
    "TimeZone" TEXT NULL
);


CREATE TABLE "Promises" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Promises" PRIMARY KEY,
    "CustomerId" TEXT NULL,
    "CallLogId" TEXT NULL,
    "Amount" INTEGER NOT NULL,
    "Currency" TEXT NOT NULL,
    "PayOn" TEXT NOT NULL,
    "MadeAt" INTEGER NOT NULL,
    "OpenBefore" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "JudgedAt" INTEGER NULL
);


CREATE TABLE "SentLedgers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SentLedgers" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Url" TEXT NOT NULL,
    "Options" TEXT NULL,
    "State" TEXT NOT NULL,
    "Digest" TEXT NULL,
    "Outcome" TEXT NULL,
    "Worker" TEXT NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "StateAt" INTEGER NOT NULL
);


CREATE TABLE "ShownForms" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ShownForms" PRIMARY KEY,
    "Next" TEXT NULL,
    "ShownAt" INTEGER NOT NULL
);


CREATE TABLE "StoredStates" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_StoredStates" PRIMARY KEY,
    "Json" TEXT NOT NULL,
    "ETag" TEXT NOT NULL,
    "UpdatedAt" INTEGER NOT NULL
);


CREATE TABLE "Subscriptions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Subscriptions" PRIMARY KEY,
    "ConversationId" TEXT NOT NULL,
    "Day" TEXT NOT NULL,
    "Time" TEXT NOT NULL,
    "TimeZone" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "CreatedById" TEXT NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "NextAt" INTEGER NOT NULL
);


CREATE TABLE "TeamRosters" (
    "TeamId" TEXT NOT NULL CONSTRAINT "PK_TeamRosters" PRIMARY KEY,
    "ReadAt" INTEGER NOT NULL
);


CREATE TABLE "ClaimEvidence" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ClaimEvidence" PRIMARY KEY,
    "CustomerId" TEXT NOT NULL,
    "InvoiceNumber" TEXT NULL,
    "Kind" TEXT NOT NULL,
    "Day" TEXT NOT NULL,
    "LoggedById" TEXT NOT NULL,
    "LoggedAt" INTEGER NOT NULL,
    "FormId" TEXT NOT NULL,
    "WithdrawnAt" INTEGER NULL,
    "WithdrawnById" TEXT NULL,
    CONSTRAINT "FK_ClaimEvidence_Customers_CustomerId" FOREIGN KEY ("CustomerId") REFERENCES "Customers" ("Id") ON DELETE CASCADE
);


CREATE TABLE "CustomerAliases" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CustomerAliases" PRIMARY KEY,
    "CustomerId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    CONSTRAINT "FK_CustomerAliases_Customers_CustomerId" FOREIGN KEY ("CustomerId") REFERENCES "Customers" ("Id") ON DELETE CASCADE
);


CREATE TABLE "CustomerEntries" (
    "CustomerId" TEXT NOT NULL,
    "Field" TEXT NOT NULL,
    "LedgerSaid" TEXT NULL,
    "Entered" TEXT NULL,
    "EnteredOn" TEXT NOT NULL,
    "EnteredById" TEXT NOT NULL,
    CONSTRAINT "PK_CustomerEntries" PRIMARY KEY ("CustomerId", "Field"),
    CONSTRAINT "FK_CustomerEntries_Customers_CustomerId" FOREIGN KEY ("CustomerId") REFERENCES "Customers" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Escalations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Escalations" PRIMARY KEY,
    "CustomerId" TEXT NOT NULL,
    "ConversationId" TEXT NOT NULL,
    "ThreadId" TEXT NOT NULL,
    "RequestedById" TEXT NOT NULL,
    "Reason" TEXT NULL,
    "Language" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Escalations_Customers_CustomerId" FOREIGN KEY ("CustomerId") REFERENCES "Customers" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Holds" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Holds" PRIMARY KEY,
    "CustomerId" TEXT NOT NULL,
    "ReceivableId" TEXT NULL,
    "Amount" INTEGER NULL,
    "Kind" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "HandledBy" TEXT NOT NULL,
    "UntilOn" TEXT NOT NULL,
    "PlacedById" TEXT NOT NULL,
    "PlacedAt" INTEGER NOT NULL,
    "ReleasedById" TEXT NULL,
    "ReleasedAt" INTEGER NULL,
    "FormId" TEXT NOT NULL,
    CONSTRAINT "FK_Holds_Customers_CustomerId" FOREIGN KEY ("CustomerId") REFERENCES "Customers" ("Id") ON DELETE CASCADE
);


CREATE TABLE "InterestTerms" (
    "CustomerId" TEXT NOT NULL CONSTRAINT "PK_InterestTerms" PRIMARY KEY,
    "Percent" INTEGER NULL,
    "Per" TEXT NULL,
    "Clause" TEXT NULL,
    "AnsweredOn" TEXT NOT NULL,
    "AnsweredById" TEXT NOT NULL,
    CONSTRAINT "FK_InterestTerms_Customers_CustomerId" FOREIGN KEY ("CustomerId") REFERENCES "Customers" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Receivables" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Receivables" PRIMARY KEY,
    "CustomerId" TEXT NOT NULL,
    "InvoiceNumber" TEXT NOT NULL,
    "Installment" INTEGER NOT NULL,
    "OrderNumber" TEXT NULL,
    "IssuedOn" TEXT NULL,
    "DueOn" TEXT NOT NULL,
    "DueBasis" TEXT NOT NULL,
    "ConditionProven" INTEGER NULL,
    "Amount" INTEGER NOT NULL,
    "Open" INTEGER NOT NULL,
    "Disputed" INTEGER NOT NULL,
    "Currency" TEXT NOT NULL,
    "ClosedOn" TEXT NULL,
    "AddedOn" TEXT NULL,
    CONSTRAINT "FK_Receivables_Customers_CustomerId" FOREIGN KEY ("CustomerId") REFERENCES "Customers" ("Id") ON DELETE CASCADE
);


CREATE TABLE "UnappliedCash" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_UnappliedCash" PRIMARY KEY,
    "CustomerId" TEXT NOT NULL,
    "Currency" TEXT NOT NULL,
    "Amount" INTEGER NOT NULL,
    "AsOf" TEXT NOT NULL,
    CONSTRAINT "FK_UnappliedCash_Customers_CustomerId" FOREIGN KEY ("CustomerId") REFERENCES "Customers" ("Id") ON DELETE CASCADE
);


CREATE TABLE "RejectedRows" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_RejectedRows" PRIMARY KEY,
    "ImportId" TEXT NOT NULL,
    "Line" INTEGER NOT NULL,
    "Column" TEXT NOT NULL,
    "Value" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "Values" TEXT NOT NULL,
    CONSTRAINT "FK_RejectedRows_LedgerImports_ImportId" FOREIGN KEY ("ImportId") REFERENCES "LedgerImports" ("Id") ON DELETE CASCADE
);


CREATE TABLE "DeliverySteps" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_DeliverySteps" PRIMARY KEY,
    "OutboxRowId" TEXT NOT NULL,
    "AfterId" TEXT NOT NULL,
    "Act" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "FK_DeliverySteps_Outbox_OutboxRowId" FOREIGN KEY ("OutboxRowId") REFERENCES "Outbox" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Delegations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Delegations" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "SubstituteId" TEXT NOT NULL,
    "UntilOn" TEXT NOT NULL,
    "CreatedById" TEXT NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "EndedById" TEXT NULL,
    "EndedAt" INTEGER NULL,
    CONSTRAINT "FK_Delegations_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Delegations_People_SubstituteId" FOREIGN KEY ("SubstituteId") REFERENCES "People" ("Id") ON DELETE CASCADE
);


CREATE TABLE "TeamMembers" (
    "TeamId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    CONSTRAINT "PK_TeamMembers" PRIMARY KEY ("TeamId", "PersonId"),
    CONSTRAINT "FK_TeamMembers_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE CASCADE
);


CREATE TABLE "EscalationSteps" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_EscalationSteps" PRIMARY KEY,
    "EscalationId" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "Note" TEXT NULL,
    "Result" TEXT NULL,
    "FormId" TEXT NOT NULL,
    CONSTRAINT "FK_EscalationSteps_Escalations_EscalationId" FOREIGN KEY ("EscalationId") REFERENCES "Escalations" ("Id") ON DELETE CASCADE
);


CREATE TABLE "BalanceChanges" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_BalanceChanges" PRIMARY KEY,
    "ReceivableId" TEXT NOT NULL,
    "Sequence" INTEGER NOT NULL,
    "Day" TEXT NOT NULL,
    "OpenBefore" INTEGER NOT NULL,
    "OpenAfter" INTEGER NOT NULL,
    "DisputedBefore" INTEGER NOT NULL,
    "DisputedAfter" INTEGER NOT NULL,
    "Cause" TEXT NOT NULL,
    CONSTRAINT "FK_BalanceChanges_Receivables_ReceivableId" FOREIGN KEY ("ReceivableId") REFERENCES "Receivables" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_BalanceChanges_Day" ON "BalanceChanges" ("Day");


CREATE INDEX "IX_BalanceChanges_ReceivableId" ON "BalanceChanges" ("ReceivableId");


CREATE INDEX "IX_CallLogs_CustomerId_At" ON "CallLogs" ("CustomerId", "At");


CREATE UNIQUE INDEX "IX_CallLogs_FormId" ON "CallLogs" ("FormId");


CREATE INDEX "IX_CallLogs_PersonId_At" ON "CallLogs" ("PersonId", "At");


CREATE INDEX "IX_ClaimEvidence_CustomerId" ON "ClaimEvidence" ("CustomerId");


CREATE UNIQUE INDEX "IX_ClaimEvidence_FormId" ON "ClaimEvidence" ("FormId");


CREATE INDEX "IX_CoachSessions_PersonId_CreatedAt" ON "CoachSessions" ("PersonId", "CreatedAt");


CREATE INDEX "IX_Conversations_PersonId" ON "Conversations" ("PersonId");


CREATE UNIQUE INDEX "IX_Conversations_TenantId_ConversationId" ON "Conversations" ("TenantId", "ConversationId");


CREATE UNIQUE INDEX "IX_CustomerAliases_CustomerId_Name" ON "CustomerAliases" ("CustomerId", "Name");


CREATE UNIQUE INDEX "IX_Customers_Code" ON "Customers" ("Code");


CREATE INDEX "IX_Customers_OwnerEmail" ON "Customers" ("OwnerEmail");


CREATE INDEX "IX_Delegations_PersonId_UntilOn" ON "Delegations" ("PersonId", "UntilOn");


CREATE INDEX "IX_Delegations_SubstituteId_UntilOn" ON "Delegations" ("SubstituteId", "UntilOn");


CREATE UNIQUE INDEX "IX_DeliverySteps_AfterId" ON "DeliverySteps" ("AfterId");


CREATE INDEX "IX_DeliverySteps_OutboxRowId" ON "DeliverySteps" ("OutboxRowId");


CREATE UNIQUE INDEX "IX_Escalations_CustomerId" ON "Escalations" ("CustomerId") WHERE "State" <> 'Closed';


CREATE INDEX "IX_EscalationSteps_EscalationId" ON "EscalationSteps" ("EscalationId");


CREATE UNIQUE INDEX "IX_EscalationSteps_FormId" ON "EscalationSteps" ("FormId");


CREATE INDEX "IX_FileLinks_ExpiresAt" ON "FileLinks" ("ExpiresAt");


CREATE INDEX "IX_FollowUps_CustomerId_State" ON "FollowUps" ("CustomerId", "State");


CREATE INDEX "IX_FollowUps_PersonId_State_DueOn" ON "FollowUps" ("PersonId", "State", "DueOn");


CREATE INDEX "IX_FollowUps_State_RemindAt" ON "FollowUps" ("State", "RemindAt");


CREATE INDEX "IX_Holds_CustomerId_UntilOn" ON "Holds" ("CustomerId", "UntilOn");


CREATE UNIQUE INDEX "IX_Holds_FormId" ON "Holds" ("FormId");


CREATE INDEX "IX_Holds_UntilOn" ON "Holds" ("UntilOn");


CREATE UNIQUE INDEX "IX_ImportJobs_Caller_IdempotencyKey" ON "ImportJobs" ("Caller", "IdempotencyKey");


CREATE INDEX "IX_ImportJobs_CreatedAt" ON "ImportJobs" ("CreatedAt");


CREATE INDEX "IX_ImportJobs_State" ON "ImportJobs" ("State");


CREATE UNIQUE INDEX "IX_LedgerImports_Sequence" ON "LedgerImports" ("Sequence");


CREATE UNIQUE INDEX "IX_LedgerMappings_Key" ON "LedgerMappings" ("Key");


CREATE INDEX "IX_Outbox_ActivityId" ON "Outbox" ("ActivityId");


CREATE INDEX "IX_Outbox_State_DueAt" ON "Outbox" ("State", "DueAt");


CREATE INDEX "IX_Outbox_Subject" ON "Outbox" ("Subject");


CREATE UNIQUE INDEX "IX_Outbox_UniqueKey" ON "Outbox" ("UniqueKey");


CREATE INDEX "IX_Outbox_UpdatesKey" ON "Outbox" ("UpdatesKey");


CREATE INDEX "IX_People_Email" ON "People" ("Email");


CREATE UNIQUE INDEX "IX_People_TenantId_AadObjectId" ON "People" ("TenantId", "AadObjectId");


CREATE INDEX "IX_People_Upn" ON "People" ("Upn");


CREATE INDEX "IX_Promises_CustomerId_State" ON "Promises" ("CustomerId", "State");


CREATE UNIQUE INDEX "IX_Receivables_CustomerId_InvoiceNumber_Installment" ON "Receivables" ("CustomerId", "InvoiceNumber", "Installment");


CREATE INDEX "IX_RejectedRows_ImportId" ON "RejectedRows" ("ImportId");


CREATE INDEX "IX_SentLedgers_State" ON "SentLedgers" ("State");


CREATE UNIQUE INDEX "IX_Subscriptions_ConversationId" ON "Subscriptions" ("ConversationId");


CREATE INDEX "IX_Subscriptions_NextAt" ON "Subscriptions" ("NextAt");


CREATE INDEX "IX_TeamMembers_PersonId" ON "TeamMembers" ("PersonId");


CREATE UNIQUE INDEX "IX_UnappliedCash_CustomerId_Currency" ON "UnappliedCash" ("CustomerId", "Currency");
